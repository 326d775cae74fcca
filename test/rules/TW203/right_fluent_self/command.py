import subprocess


class Command:
    def __init__(self, program, args=()):
        self.program = program
        self.args = tuple(args)

    def with_args(self, *more):
        copy = Command(self.program, self.args + more)
        return copy

    def __call__(self):
        subprocess.run([self.program, *self.args], check=False)
