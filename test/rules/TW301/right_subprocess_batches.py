import subprocess
import threading


def render(first, last):
    for frame in range(first, last):
        for layer in range(3):
            subprocess.run(["render", "-f", str(frame), "-l", str(layer)], check=False)


def main():
    threads = []
    for part in range(4):
        threads.append(threading.Thread(target=render, args=(part * 1000, part * 1000 + 1000)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
