#version 300 es
// A disc with a straight gradient and, if there is one, a square picture over it; its edge fades over one device pixel.
precision highp float;

uniform vec3 u_disc;       // centre, radius: CSS pixels
uniform vec2 u_direction;  // of the gradient, unit length
uniform vec4 u_from;       // straight alpha
uniform vec4 u_to;
uniform float u_ratio;     // device pixels in a CSS pixel
uniform sampler2D u_picture;
uniform float u_pictured;  // 1: there is a picture, 0: none
in vec2 v_position;
out vec4 color;

void main() {
  vec2 point = v_position - u_disc.xy;
  float coverage = clamp((u_disc.z - length(point)) * u_ratio + 0.5, 0.0, 1.0);
  float along = clamp(dot(point, u_direction) / u_disc.z * 0.5 + 0.5, 0.0, 1.0);
  color = mix(u_from, u_to, smoothstep(0.0, 1.0, along));
  // Of premultiplied colours, so that transparent pixels of any colour lend none of it to their neighbours.
  vec4 picture = texture(u_picture, point / u_disc.z * 0.5 + 0.5) * u_pictured;
  color = vec4(picture.rgb + color.rgb * (1.0 - picture.a), color.a * coverage);
}
