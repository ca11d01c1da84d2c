// Tries a Dateline with the openai package and with the MCP client and inspector of npm.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import OpenAI from "openai";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const program = process.env.DATELINE ?? path.join(root, "dateline");
const corpus = path.join(root, "corpus");
const QUESTION = "How long did Biden meet with Wang?";
const QUOTE = "Biden met for one hour with Wang";

const held = (what) => console.log(`ok  ${what}`);

const served = async () => {
  const server = spawn(program, ["serve", "--port", "0", "--corpus", corpus]);
  server.stderr.pipe(process.stderr);
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /at (http:\S+)/.exec(line);
    if (address) {
      return { server, address: address[1] };
    }
  }
  throw new Error("the server did not start");
};

const openai = async (address) => {
  const client = new OpenAI({ baseURL: `${address}v1`, apiKey: "none", maxRetries: 0 });
  const models = await client.models.list();
  assert.ok(models.data.some((model) => model.id === "dateline"));
  held("openai: the model is listed");

  const messages = [{ role: "user", content: QUESTION }];
  const whole = await client.chat.completions.create({ model: "dateline", messages });
  const said = whole.choices[0].message;
  assert.match(said.content, /one hour/i);
  assert.equal(whole.choices[0].finish_reason, "stop");
  held("openai: a question is answered");
  assert.ok(said.annotations.length > 0);
  held("openai: its citations are annotations");

  let streamed = "";
  let last;
  const stream = await client.chat.completions.create({
    model: "dateline",
    messages,
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const chunk of stream) {
    streamed += chunk.choices[0]?.delta?.content ?? "";
    last = chunk.choices[0]?.finish_reason ?? last;
  }
  assert.match(streamed, /one hour/i);
  assert.equal(last, "stop");
  held("openai: it streams, and ends");

  const runner = client.chat.completions.stream({ model: "dateline", messages });
  assert.match(await runner.finalContent(), /one hour/i);
  held("openai: the package's own stream helper puts it together");

  const followed = await client.chat.completions.create({
    model: "dateline",
    messages: [
      { role: "system", content: "You are a helpful assistant." },
      ...messages,
      { role: "assistant", content: said.content },
      { role: "user", content: [{ type: "text", text: "and with Xi?" }] },
    ],
  });
  assert.ok(followed.choices[0].message.content.length > 0);
  held("openai: a follow-up with parts and a system message is answered");

  await assert.rejects(
    client.chat.completions.create({ model: "dateline", messages: [] }),
    OpenAI.BadRequestError,
  );
  held("openai: a wrong request is the package's BadRequestError");
  const abort = new AbortController();
  const left = client.chat.completions.create(
    { model: "dateline", messages, stream: true },
    { signal: abort.signal },
  );
  abort.abort();
  await assert.rejects(left);
  assert.ok((await client.models.list()).data.length > 0);
  held("openai: a client that leaves harms nobody");
};

const mcp = async (name, transport) => {
  const client = new Client({ name: "clients.mjs", version: "1" });
  await client.connect(transport);
  const { tools } = await client.listTools();
  for (const tool of ["ask", "search", "quote", "check", "timeline", "show"]) {
    assert.ok(
      tools.some((one) => one.name === tool),
      tool,
    );
  }
  held(`${name}: the tools are listed`);
  const answer = await client.callTool({ name: "ask", arguments: { question: QUESTION } });
  assert.ok(!answer.isError);
  assert.match(answer.content[0].text, /one hour/i);
  assert.ok(JSON.stringify(answer.structuredContent).includes(QUOTE));
  held(`${name}: ask gives text and a structured result that fits its schema`);
  const quoted = await client.callTool({ name: "quote", arguments: { quotation: QUOTE } });
  assert.ok(!quoted.isError);
  held(`${name}: quote`);
  const checked = await client.callTool({
    name: "check",
    arguments: { draft: `Reuters wrote: “${QUOTE}” and left.` },
  });
  assert.ok(!checked.isError);
  held(`${name}: check`);
  const wrong = await client.callTool({ name: "ask", arguments: {} }).catch((e) => ({ isError: e }));
  assert.ok(wrong.isError);
  held(`${name}: a wrong call is an error`);
  const { resources } = await client.listResources();
  const read = await client.readResource({ uri: resources[0].uri });
  assert.ok(read.contents[0].text.length > 100);
  held(`${name}: an article is read as a resource`);
  const { prompts } = await client.listPrompts();
  assert.ok(prompts.length > 0);
  held(`${name}: prompts are listed`);
  await client.close();
};

const inspector = () => {
  const command = path.join(here, "node_modules/.bin/mcp-inspector");
  const list = execFileSync(
    command,
    ["--cli", program, "mcp", "--corpus", corpus, "--method", "tools/list"],
    { encoding: "utf8" },
  );
  assert.ok(JSON.parse(list).tools.length >= 6);
  held("inspector: lists the tools");
  const called = execFileSync(
    command,
    [
      "--cli", program, "mcp", "--corpus", corpus,
      "--method", "tools/call", "--tool-name", "ask", "--tool-arg", `question=${QUESTION}`,
    ],
    { encoding: "utf8" },
  );
  assert.match(called, /one hour/i);
  held("inspector: calls ask");
};

const { server, address } = await served();
try {
  await openai(address);
  await mcp("mcp over HTTP", new StreamableHTTPClientTransport(new URL(`${address}mcp`)));
  await mcp(
    "mcp over stdio",
    new StdioClientTransport({ command: program, args: ["mcp", "--corpus", corpus] }),
  );
  inspector();
} finally {
  server.kill();
  await once(server, "exit");
}
