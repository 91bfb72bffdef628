/** An error as AWS answers it. */
export function awsError(
  name: string,
  message = '',
  status = 400,
  headers: Readonly<Record<string, string>> = {},
): Error {
  return Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status },
    $response: { headers },
  });
}
