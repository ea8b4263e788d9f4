// The bill of materials that goes with a release: `npm sbom`, held against the lock file.
// Usage: node scripts/check-sbom.mjs [FILE to keep it in]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

// with `--omit dev` npm leaves out what both the program and a tool of development need: zod, pg, yaml
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = JSON.parse(text);
const listed = new Set(bill.components.map(({ purl }) => purl));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wanted = Object.entries(packages)
  .filter(([place, { dev, devOptional, optional, link }]) => place !== '' && !dev && !devOptional && !optional && !link)
  .map(([place, { version }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `pkg:npm/${name.replace('@', '%40')}@${version}`;
  });
const missing = [...new Set(wanted)].filter((purl) => !listed.has(purl));
if (bill.bomFormat !== 'CycloneDX' || wanted.length === 0 || missing.length > 0) {
  console.error(
    `npm sbom: ${bill.bomFormat}, ${missing.length} of ${wanted.length} packages missing: ${missing.join(' ')}`,
  );
  process.exit(1);
}
if (process.argv[2]) writeFileSync(process.argv[2], text);
console.error(`npm sbom: CycloneDX ${bill.specVersion}, all ${wanted.length} production packages listed`);
