#include "platform/web/effects.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <GLES3/gl3.h>

#include "base/check.h"
#include "imgui.h"
#include "platform/web/pictures.h"
#include "platform/web/shader_sources.h"
#include "ui/theme/effects.h"

namespace platform::web {
namespace {

struct Programs {
  GLuint vertices = 0;  // an empty vertex array: the quad needs no buffer
  GLuint shadow = 0, avatar = 0;
  GLint shadow_quad = -1, shadow_canvas = -1, shadow_box = -1, shadow_hole = -1, shadow_shape = -1, shadow_color = -1;
  GLint avatar_quad = -1, avatar_canvas = -1, avatar_disc = -1, avatar_direction = -1, avatar_from = -1, avatar_to = -1,
        avatar_ratio = -1, avatar_pictured = -1;
};

// ImGui's callbacks carry no pointer of ours beside their parameters, so the one context's programs live here.
Programs g_programs;

GLuint compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  GLint compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  if (compiled == 0) {
    char log[512] = {};
    glGetShaderInfoLog(shader, sizeof log, nullptr, log);
    std::fprintf(stderr, "shader: %s\n", log);
  }
  BASE_CHECK(compiled != 0);
  return shader;
}

GLuint link(GLuint vertex, const char* fragment_source) {
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
  const GLuint program = glCreateProgram();
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  GLint linked = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  BASE_CHECK(linked != 0);
  glDeleteShader(fragment);
  return program;
}

void set_color(GLint location, ImU32 color) {
  const ImVec4 c = ImGui::ColorConvertU32ToFloat4(color);
  glUniform4f(location, c.x, c.y, c.z, c.w);
}

// Sets the program and the scissor of `command`, and puts back what ImGui's renderer had when it goes. The renderer
// sets the scissor before each of its own commands.
class Use {
 public:
  Use(GLuint program, const ImDrawCmd& command) {
    glGetIntegerv(GL_CURRENT_PROGRAM, &program_);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertices_);
    glUseProgram(program);
    glBindVertexArray(g_programs.vertices);
    const ImDrawData& data = *ImGui::GetDrawData();
    const ImVec2 scale = data.FramebufferScale;
    const float height = data.DisplaySize.y * scale.y;
    const float left = std::max((command.ClipRect.x - data.DisplayPos.x) * scale.x, 0.0F);
    const float right = std::max((command.ClipRect.z - data.DisplayPos.x) * scale.x, left);
    const float top = std::max((command.ClipRect.y - data.DisplayPos.y) * scale.y, 0.0F);
    const float bottom = std::clamp((command.ClipRect.w - data.DisplayPos.y) * scale.y, top, height);
    glScissor(static_cast<GLint>(left), static_cast<GLint>(height - bottom), static_cast<GLsizei>(right - left),
              static_cast<GLsizei>(bottom - top));
  }
  ~Use() {
    glUseProgram(static_cast<GLuint>(program_));
    glBindVertexArray(static_cast<GLuint>(vertices_));
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  GLint program_ = 0, vertices_ = 0;
};

void draw_quad(GLint quad, GLint canvas, ImVec2 min, ImVec2 max) {
  const ImDrawData& data = *ImGui::GetDrawData();
  glUniform4f(quad, min.x, min.y, max.x, max.y);
  glUniform4f(canvas, data.DisplayPos.x, data.DisplayPos.y, data.DisplaySize.x, data.DisplaySize.y);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace

void EffectsRenderer::create() {
  Programs p;
  glGenVertexArrays(1, &p.vertices);
  const GLuint vertex = compile(GL_VERTEX_SHADER, shaders::kQuadVert);
  p.shadow = link(vertex, shaders::kShadowFrag);
  p.avatar = link(vertex, shaders::kAvatarFrag);
  glDeleteShader(vertex);
  p.shadow_quad = glGetUniformLocation(p.shadow, "u_box");
  p.shadow_canvas = glGetUniformLocation(p.shadow, "u_canvas");
  p.shadow_box = glGetUniformLocation(p.shadow, "u_shadow");
  p.shadow_hole = glGetUniformLocation(p.shadow, "u_hole");
  p.shadow_shape = glGetUniformLocation(p.shadow, "u_shape");
  p.shadow_color = glGetUniformLocation(p.shadow, "u_color");
  p.avatar_quad = glGetUniformLocation(p.avatar, "u_box");
  p.avatar_canvas = glGetUniformLocation(p.avatar, "u_canvas");
  p.avatar_disc = glGetUniformLocation(p.avatar, "u_disc");
  p.avatar_direction = glGetUniformLocation(p.avatar, "u_direction");
  p.avatar_from = glGetUniformLocation(p.avatar, "u_from");
  p.avatar_to = glGetUniformLocation(p.avatar, "u_to");
  p.avatar_ratio = glGetUniformLocation(p.avatar, "u_ratio");
  p.avatar_pictured = glGetUniformLocation(p.avatar, "u_pictured");
  g_programs = p;
}

ui::Effects EffectsRenderer::callbacks() const { return {&draw_shadow, &draw_avatar, &Pictures::find}; }

void EffectsRenderer::draw_shadow(const ImDrawList*, const ImDrawCmd* command) {
  const auto& shadow = *static_cast<const ui::theme::ShadowParameters*>(command->UserCallbackData);
  const Use use(g_programs.shadow, *command);
  const ImVec2 min(shadow.min.x + shadow.offset.x, shadow.min.y + shadow.offset.y);
  const ImVec2 max(shadow.max.x + shadow.offset.x, shadow.max.y + shadow.offset.y);
  const float sigma = std::max(shadow.blur, 0.5F);
  const float reach = 3 * sigma;
  glUniform4f(g_programs.shadow_box, min.x, min.y, max.x, max.y);
  glUniform4f(g_programs.shadow_hole, shadow.min.x, shadow.min.y, shadow.max.x, shadow.max.y);
  glUniform2f(g_programs.shadow_shape, shadow.radius, sigma);
  set_color(g_programs.shadow_color, shadow.color);
  draw_quad(g_programs.shadow_quad, g_programs.shadow_canvas, ImVec2(min.x - reach, min.y - reach),
            ImVec2(max.x + reach, max.y + reach));
}

void EffectsRenderer::draw_avatar(const ImDrawList*, const ImDrawCmd* command) {
  const auto& avatar = *static_cast<const ui::theme::AvatarParameters*>(command->UserCallbackData);
  const Use use(g_programs.avatar, *command);
  const float reach = avatar.radius + 1;
  glUniform3f(g_programs.avatar_disc, avatar.center.x, avatar.center.y, avatar.radius);
  glUniform2f(g_programs.avatar_direction, std::cos(avatar.angle), std::sin(avatar.angle));
  set_color(g_programs.avatar_from, avatar.from);
  set_color(g_programs.avatar_to, avatar.to);
  glUniform1f(g_programs.avatar_ratio, ImGui::GetDrawData()->FramebufferScale.x);
  glUniform1f(g_programs.avatar_pictured, avatar.texture != 0 ? 1 : 0);
  // Each of ImGui's own commands binds its texture again.
  if (avatar.texture != 0) glBindTexture(GL_TEXTURE_2D, avatar.texture);
  draw_quad(g_programs.avatar_quad, g_programs.avatar_canvas, ImVec2(avatar.center.x - reach, avatar.center.y - reach),
            ImVec2(avatar.center.x + reach, avatar.center.y + reach));
}

}  // namespace platform::web
