/** Whether a security policy demands TLS 1.2 or later; `undefined` where its name is none that is known. */
export function isCurrent(policy: string): boolean | undefined {
  if (/^TLSv1\.[2-9]_/.test(policy)) return true;
  return /^(SSLv3|TLSv1|TLSv1_.*|TLSv1\.1_.*)$/.test(policy) ? false : undefined;
}
