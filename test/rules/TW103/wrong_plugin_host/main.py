import threading

from host import get_plugin, unload


def handle(job):
    plugin = get_plugin(job)
    plugin.run(job)
    unload(job)


def main():
    threads = [threading.Thread(target=handle, args=(job,)) for job in ("resize", "crop", "resize")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
