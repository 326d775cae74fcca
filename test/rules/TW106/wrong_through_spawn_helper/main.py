from urllib.request import urlopen

from spawning import spawn


def poll(device):
    with urlopen(f"http://{device}.local/") as response:
        print(device, response.read())


def main():
    threads = []
    for device in ("pump", "valve", "fan"):
        threads.append(spawn(lambda: poll(device), device))  # expect: TW106
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
