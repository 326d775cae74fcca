import subprocess
import threading

HOSTS = ["alpha", "beta", "gamma"]


def ping(host):
    subprocess.run(["ping", "-c", "1", host], check=False)


def main():
    threads = []
    for host in HOSTS:
        threads.append(threading.Thread(target=ping, args=(host,)))
    for thread in threads:
        thread.run()  # expect: TW202
    print("all hosts answered")


if __name__ == "__main__":
    main()
