import subprocess


def run(step, name):
    return subprocess.call(["tool", step, name])
