import subprocess


def move(side, number):
    return subprocess.check_output(["engine", side, str(number)]).strip()
