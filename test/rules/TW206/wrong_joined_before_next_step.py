import subprocess
import threading


def run(*command):
    subprocess.run(command, check=False)


def main():
    for host in ("alpha", "beta", "gamma"):
        copy = threading.Thread(target=run, args=("scp", "app.tar", host))
        copy.start()
        copy.join()  # expect: TW206
        run("ssh", host, "tar", "xf", "app.tar")


main()
