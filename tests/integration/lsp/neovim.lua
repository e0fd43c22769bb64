-- A translator's work in Neovim: open a file, make a fault and see it, ask, repair, rename.

local function say(what, value)
  io.stdout:write(what .. ": " .. tostring(value) .. "\n")
end

local function quit(code)
  io.stdout:flush()
  vim.cmd(code == 0 and "qall!" or "cquit " .. code)
end

-- How many findings are worse than a note, and the code of the first of them.
local function found()
  local list = vim.diagnostic.get(0, { severity = { min = vim.diagnostic.severity.WARN } })
  return #list, list[1] and list[1].code
end

local function wait(what, is_so)
  if not vim.wait(10000, is_so, 10) then
    say("never", what)
    quit(1)
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape("locales/pl/sida.ftl"))
  local told = 0
  local publish = "textDocument/publishDiagnostics"
  local client = vim.lsp.start_client({
    name = "flyt",
    cmd = { vim.env.FLYT, "lsp" },
    root_dir = vim.fn.getcwd(),
    handlers = {
      [publish] = function(...)
        told = told + 1
        return vim.lsp.handlers[publish](...)
      end,
    },
  })
  vim.lsp.buf_attach_client(0, client)
  wait("findings", function() return told > 0 end)
  say("clean", (found()))

  local line = vim.fn.search("^skip-link = ")
  local before = vim.fn.getline(line)
  vim.fn.setline(line, before .. " { $zebra }")
  wait("a fault", function() return (found()) > 0 end)
  say("fault", select(2, found()))

  vim.fn.cursor(line, 2)
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, "utf-16"))
  say("hover", (hover.contents.value:gsub("\n", " ")))

  vim.fn.setline(line, before)
  wait("a repair", function() return (found()) == 0 end)
  say("repaired", (found()))

  vim.fn.append(line, "")
  vim.fn.cursor(line + 1, 1)
  local offers = ask("textDocument/completion", vim.lsp.util.make_position_params(0, "utf-16"))
  say("complete", #(offers.items or offers))
  vim.fn.deletebufline("%", line + 1)

  vim.fn.cursor(line, 2)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  params.newName = "jump-link"
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", params), "utf-16")
  say("renamed", vim.fn.getline(line) == (before:gsub("^skip", "jump")))
  vim.cmd("silent wall")
  quit(0)
end

local fine, trouble = pcall(run)
if not fine then
  say("trouble", trouble)
  quit(1)
end
