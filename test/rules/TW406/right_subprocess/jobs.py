import subprocess


def run(command):
    process = subprocess.Popen(command)
    if process.poll() is None:
        process.wait()
    return process.returncode
