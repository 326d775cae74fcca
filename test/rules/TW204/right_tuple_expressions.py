import subprocess
import threading

COMMON = ("rsync", "-a")


def call(*words):
    subprocess.run(words, check=False)


def main(verbose):
    source, target = "/home/", "/backup/"
    threads = [
        threading.Thread(target=call, args=(COMMON + (source, target))),
        threading.Thread(target=call, args=(("ls", "-l") if verbose else ("ls",))),
        threading.Thread(target=call, args=("df -h /".split())),
        threading.Thread(target=call, args=(tuple(["echo", source]))),
        threading.Thread(target=call, args=(("echo",) * 2)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main(False)
