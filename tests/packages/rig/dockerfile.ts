import { Copy, DockerfileParser, type Instruction } from "dockerfile-ast";
import * as z from "zod/mini";

/** A step of a stage of a Dockerfile, of the kinds that ours has. */
export type Step =
  | { readonly kind: "workdir"; readonly path: string }
  | { readonly kind: "env"; readonly variables: Readonly<Record<string, string>> }
  /** `from` undefined = the folder that the image is built of */
  | {
      readonly kind: "copy";
      readonly from: string | undefined;
      /** `uid:gid`; undefined = root's */
      readonly owner: string | undefined;
      readonly source: string;
      readonly target: string;
    }
  | { readonly kind: "run"; readonly command: string };

export type Stage = { readonly name: string | undefined; readonly steps: readonly Step[] };

export type Dockerfile = {
  readonly stages: readonly Stage[];
  /** What the last stage says of the container. */
  readonly user: string;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly stopSignal: string;
};

const words = z.array(z.string());

/** Reads a Dockerfile. Throws where it has an instruction that nothing here would follow. */
export function readDockerfile(text: string): Dockerfile {
  const stages: { name: string | undefined; steps: Step[] }[] = [];
  const said = {
    user: "",
    command: [] as readonly string[],
    healthcheck: [] as readonly string[],
    stopSignal: "",
  };
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const content = instruction.getRawArgumentsContent() ?? "";
    const keyword = instruction.getKeyword();
    if (keyword === "FROM") stages.push({ name: / AS (\S+)$/.exec(content)?.[1], steps: [] });
    else if (keyword === "USER") said.user = content;
    else if (keyword === "STOPSIGNAL") said.stopSignal = content;
    else if (keyword === "CMD") said.command = words.parse(JSON.parse(content));
    else if (keyword === "HEALTHCHECK") said.healthcheck = ["sh", "-c", content.slice("CMD ".length)];
    else if (keyword !== "VOLUME" && keyword !== "EXPOSE")
      stages.at(-1)?.steps.push(stepOf(instruction, content));
  }
  return { stages, ...said };
}

function stepOf(instruction: Instruction, content: string): Step {
  if (instruction instanceof Copy) {
    const [source = "", target = ""] = instruction.getArguments().map((argument) => argument.getValue());
    const flags = instruction.getFlags();
    const flag = (name: string) => flags.find((each) => each.getName() === name)?.getValue() ?? undefined;
    return { kind: "copy", from: flag("from"), owner: flag("chown"), source, target };
  }
  const keyword = instruction.getKeyword();
  switch (keyword) {
    case "WORKDIR":
      return { kind: "workdir", path: content };
    case "ENV":
      return {
        kind: "env",
        variables: Object.fromEntries(content.split(" ").map((pair) => pair.split("="))),
      };
    case "RUN":
      return { kind: "run", command: content };
    default:
      throw new Error(`Nothing here follows the instruction ${keyword}.`);
  }
}
