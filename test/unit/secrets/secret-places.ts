/** Texts that hold a secret, by where it stands in them. */
export const places: Readonly<Record<string, (secret: string) => string>> = {
  'a bare login': (value) => `bob:${value}@api.example.com`,
  'a bare login with a port': (value) => `at 'bob:${value}@127.0.0.1:8080/x'`,
  'a URL': (value) => `http://bob:${value}@api.example.com/`,
  'a query': (value) => `https://api.example.com/x?token=${value}`,
  'an assignment': (value) => `token=${value}`,
  'a header': (value) => `X-API-Key: ${value}`,
  'a header in code': (value) => `headers: { 'X-API-Key': '${value}' }`,
  'an escaped header': (value) => String.raw`{\"x-api-key\":\"${value}\"}`,
  Authorization: (value) => `Authorization: Bearer ${value}`,
  'Authorization in code': (value) => `Authorization: "Basic ${value}"`,
  'a scheme alone': (value) => `with Bearer ${value}`,
  'a command': (value) => `curl -H "authorization: ApiKey ${value}" http://x/`,
  cookies: (value) => `Cookie: a=b; sid=${value}`,
  password: (value) => `password = "${value}"`,
};
