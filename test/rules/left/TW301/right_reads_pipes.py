"""Readers of a process: what a library gave may be a pipe, and reading from it waits."""
import subprocess
import threading


class Reader(threading.Thread):
    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream = stream
        self.lines = []
        self.bytes = 0

    def run(self):
        with self.stream:
            for line in self.stream:
                self.lines.append(line)
                self.bytes += len(line)


class Command:
    def __init__(self, *args):
        self.process = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.out = Reader(self.process.stdout)
        self.err = Reader(self.process.stderr)
        self.out.start()
        self.err.start()

    def wait(self):
        code = self.process.wait()
        self.out.join()
        self.err.join()
        return code, self.out.lines, self.err.lines


def main():
    commands = [Command("ls", "-l"), Command("date")]
    total = 0
    for command in commands:
        code, out, err = command.wait()
        total += command.out.bytes + command.err.bytes
        print(code, len(out), len(err))
    print(total)


if __name__ == "__main__":
    main()
