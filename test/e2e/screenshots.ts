/**
 * `npm run screenshots`: takes the pictures of the README and of the walkthrough with the extension as it is now and writes them to
 * `client/media/`. Look at each before it is kept.
 */
import { join } from 'node:path';
import { preflightPictures } from './preflight-pictures';
import { seatPerson, type Person } from './person/person';
import { walkthroughPictures } from './walkthrough-pictures';

const media = join(__dirname, '../../client/media');

const config = `# The licence dashboard runs on another host and reads this API.
[api]
bind_address = "0.0.0.0"
require_auth = true

cors_enabled = true
cors_methods = ["GET", "put", "OPTIONS"]
cors_headers = ["Content-Type"]
cors_max_age = 86400
cors_origins = [
  "http://localhost:3000",
  "https://*.example.com",
  "https://Dashboard.example.com/", # production
]
`;

/** What each picture shows, by the name of its file. */
const pictures: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  'light-bulb.png': async (person) => {
    await person.problems('origin-');
    await person.clickAfter('"https://Dash');
    await person.lightBulb();
  },
  'hover.png': async (person) => {
    await person.press('Escape');
    await person.palette('View: Hide Panel');
    await person.hover('cors_origins', 'Access-Control-Allow-Origin');
  },
};

async function main(): Promise<void> {
  const person = await seatPerson(
    { 'config.toml': config },
    {
      screen: { width: 1080, height: 760, scale: 1.5 },
    },
  );
  try {
    await person.openFile('config.toml');
    await person.palette('View: Close Primary Side Bar');
    for (const [file, act] of Object.entries(pictures)) {
      await act(person);
      await shoot(file, person);
    }
  } finally {
    await person.leave();
  }
  await preflightPictures(shoot);
  await walkthroughPictures(media);
}

async function shoot(file: string, person: Person): Promise<void> {
  await person.screenshot(join(media, file));
  console.log(`client/media/${file}`);
}

void main();
