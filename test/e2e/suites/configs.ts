/** A configuration with `origin` in its list and, but for that, nothing to report. */
function configWith(origin: string): string {
  return `[api]
enabled = true
cors_enabled = true
cors_origins = ["${origin}"] # the dashboard
`;
}

export const clean = configWith('https://dashboard.example.com');

/** The page's own slash: browsers never send it, so the entry matches nothing. */
export const trailingSlash = configWith('https://dashboard.example.com/');
