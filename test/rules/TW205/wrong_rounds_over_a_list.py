import subprocess
import threading


def ping(host):
    subprocess.run(["ping", "-c", "1", host], check=False)


def main():
    pingers = [threading.Thread(target=ping, args=(host,)) for host in ("alpha", "beta", "gamma")]
    for round_number in range(10):
        print("round", round_number)
        for pinger in pingers:
            pinger.start()  # expect: TW205
        for pinger in pingers:
            pinger.join()


main()
