import subprocess


def shrink(name):
    subprocess.run(["convert", name, "-resize", "64", "small-" + name], check=True)
