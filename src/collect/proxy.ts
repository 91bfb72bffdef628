import type * as http from 'node:http';
import { Agent as HttpAgent } from 'node:http';
import { type AgentOptions, Agent as HttpsAgent } from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

/** Sends each request through the proxy that the environment names for its host, or directly. */
export class ProxyAgent extends Agent {
  readonly #options: AgentOptions;
  readonly #agents = new Map<string, http.Agent>();

  constructor(options: AgentOptions) {
    super(options);
    this.#options = options;
  }

  override connect(request: http.ClientRequest, { secureEndpoint }: AgentConnectOpts): http.Agent {
    const scheme = secureEndpoint ? 'https:' : 'http:';
    const proxy = getProxyForUrl(`${scheme}//${request.getHeader('host')}`);
    const key = `${scheme} ${proxy}`;
    const known = this.#agents.get(key);
    if (known) return known;
    const agent = this.#agent(secureEndpoint, proxy);
    this.#agents.set(key, agent);
    return agent;
  }

  #agent(secure: boolean, proxy: string): http.Agent {
    if (!proxy) return secure ? new HttpsAgent(this.#options) : new HttpAgent(this.#options);
    return secure ? new HttpsProxyAgent(proxy, this.#options) : new HttpProxyAgent(proxy, this.#options);
  }

  override destroy(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    super.destroy();
  }
}
