import threading

done = []


def main():
    threads = []
    for name in ("a", "b", "c"):
        thread = threading.Thread(target=lambda: done.append(name))
        threads.append(thread)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(done))


main()
