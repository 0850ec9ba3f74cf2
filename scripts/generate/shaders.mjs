// node shaders.mjs <output.cpp> <input.vert|.frag>...: the shaders as strings, without comments and blank lines.
import {readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';

const [output, ...inputs] = process.argv.slice(2);

const constantName = (file) =>
  'k' + basename(file).split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1)).join('');

const strip = (source) =>
  source.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim()).filter((line) => line !== '').join('\n') + '\n';

const definitions = inputs.map((file) => `const char* const ${constantName(file)} = R"glsl(${strip(readFileSync(file, 'utf8'))})glsl";`);
writeFileSync(output, `// Made from shaders/ by scripts/generate/shaders.mjs.
#include "platform/web/shader_sources.h"

namespace platform::web::shaders {

${definitions.join('\n\n')}

}  // namespace platform::web::shaders
`);
