import subprocess


def shrink(name, width):
    target = "small-" + name
    subprocess.run(["convert", name, "-resize", str(width), target], check=False)
    return target
