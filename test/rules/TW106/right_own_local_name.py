import threading
from urllib.request import urlopen


def main():
    hosts = {"front": "front.local", "back": "back.local"}
    threads = []
    for host in ("ignored-1", "ignored-2"):

        def survey():
            for host in sorted(hosts):
                with urlopen(f"http://{hosts[host]}/") as response:
                    print(host, response.status)
            print([host.upper() for host in hosts])

        thread = threading.Thread(target=survey, name=host)
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
