#version 300 es
// The shadow of a rounded box under a Gaussian: exact along x (the error function), four samples along y, which is below
// what eight bits can show. Method: Evan Wallace, "Fast Rounded Rectangle Shadows" (public domain).
precision highp float;

uniform vec4 u_shadow;  // the blurred box: min.xy, max.xy; the quad around it is larger
uniform vec4 u_hole;    // the box that throws it
uniform vec2 u_shape;   // corner radius, standard deviation
uniform vec4 u_color;   // straight alpha
in vec2 v_position;
out vec4 color;

vec4 error_function(vec4 x) {
  vec4 s = sign(x), a = abs(x);
  x = 1.0 + (0.278393 + (0.230389 + 0.078108 * (a * a)) * a) * a;
  x *= x;
  return s - s / (x * x);
}

float gaussian(float x, float sigma) {
  return exp(-(x * x) / (2.0 * sigma * sigma)) / (2.5066283 * sigma);
}

float shadow_along_x(vec2 point, vec2 half_size, float radius, float sigma) {
  float inset = min(half_size.y - radius - abs(point.y), 0.0);
  float reach = half_size.x - radius + sqrt(max(0.0, radius * radius - inset * inset));
  vec4 integral = 0.5 + 0.5 * error_function((point.x + vec4(-reach, reach, 0.0, 0.0)) * (0.70710678 / sigma));
  return integral.y - integral.x;
}

float rounded_distance(vec2 point, vec2 half_size, float radius) {
  vec2 outside = abs(point) - half_size + radius;
  return length(max(outside, 0.0)) + min(max(outside.x, outside.y), 0.0) - radius;
}

void main() {
  float radius = u_shape.x, sigma = u_shape.y;
  vec2 half_size = (u_shadow.zw - u_shadow.xy) * 0.5;
  vec2 point = v_position - (u_shadow.xy + u_shadow.zw) * 0.5;
  float low = clamp(-3.0 * sigma, point.y - half_size.y, point.y + half_size.y);
  float high = clamp(3.0 * sigma, point.y - half_size.y, point.y + half_size.y);
  float pace = (high - low) / 4.0, y = low + pace * 0.5, value = 0.0;
  for (int i = 0; i < 4; i++, y += pace) {
    value += shadow_along_x(point - vec2(0.0, y), half_size, radius, sigma) * gaussian(y, sigma) * pace;
  }
  float hole = rounded_distance(v_position - (u_hole.xy + u_hole.zw) * 0.5, (u_hole.zw - u_hole.xy) * 0.5, radius);
  color = vec4(u_color.rgb, u_color.a * value * clamp(hole + 1.0, 0.0, 1.0));
}
