import subprocess


def render(title):
    return subprocess.check_output(["render", title], text=True)
