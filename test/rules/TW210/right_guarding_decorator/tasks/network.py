import subprocess

from .guard import never_raises


@never_raises
def ping(host):
    subprocess.run(["ping", "-c1", host], check=True)
