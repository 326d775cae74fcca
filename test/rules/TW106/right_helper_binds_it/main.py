from urllib.request import urlopen

from spawning import Group, spawn


def poll(device):
    with urlopen(f"http://{device}.local/") as response:
        print(device, response.read())


def main():
    with Group() as group:
        for device in ("pump", "valve"):
            group.go(poll, device)
    threads = [spawn(poll, device) for device in ("fan", "heater")]
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
