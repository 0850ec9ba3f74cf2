#version 300 es
// A rectangle in canvas coordinates, without buffers: the corner comes from the vertex's number.
precision highp float;

uniform vec4 u_box;     // min.xy, max.xy: CSS pixels
uniform vec4 u_canvas;  // the canvas's position and size: CSS pixels
out vec2 v_position;

void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  v_position = mix(u_box.xy, u_box.zw, corner);
  vec2 unit = (v_position - u_canvas.xy) / u_canvas.zw;
  gl_Position = vec4(unit.x * 2.0 - 1.0, 1.0 - unit.y * 2.0, 0.0, 1.0);
}
