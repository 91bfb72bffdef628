import { EC2Client } from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Collector } from '../../../src/define/collector.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

/** One mock for all: a second one would take the client away from the first. */
export const aws = mockClient(EC2Client);

type Command = Parameters<typeof aws.on>[0];

/** Tests a type that EC2 lists by itself: its pages, its identities, what is kept of it, and a denial. */
export function testPlainList(
  collector: Collector,
  list: {
    readonly command: unknown;
    /** What the first request says. */
    readonly input: object;
    /** The first page, and the second one where there are pages. */
    readonly pages: readonly [object, object?];
    readonly resources: readonly object[];
    readonly iam: string;
  },
): void {
  const command = list.command as Command;
  const [first, second] = list.pages;

  describe(collector.type, () => {
    beforeEach(() => aws.reset());

    test('is listed to the end, and identified', async () => {
      aws.on(command).resolves({ ...first, ...(second && { NextToken: 'more' }) });
      if (second) aws.on(command, { NextToken: 'more' }).resolves(second);
      const { resources, gaps, calls } = await collected(collector);
      expect(gaps).toEqual([]);
      expect(resources).toMatchObject(list.resources);
      expect(resources).toHaveLength(list.resources.length);
      expect(calls).toEqual({ [list.iam]: second ? 2 : 1 });
      const [one, two] = aws.commandCalls(command).map(({ args }) => args[0].input);
      expect(one).toEqual(list.input);
      if (second) expect(two).toEqual({ ...list.input, NextToken: 'more' });
      for (const { data } of resources)
        for (const field of Object.keys(data)) expect(collector.keep).toContain(field);
    });

    test('none is no gap', async () => {
      aws.on(command).resolves({});
      expect(await collected(collector)).toMatchObject({ gaps: [] });
    });

    test('a denial is a gap', async () => {
      aws.on(command).rejects(awsError('UnauthorizedOperation', 'You are not authorized', 403));
      const { resources, gaps } = await collected(collector);
      expect(resources).toEqual([]);
      expect(gaps).toMatchObject([{ cause: 'access-denied', actions: [list.iam] }]);
    });
  });
}
