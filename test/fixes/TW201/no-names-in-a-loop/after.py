import threading

seen = []


def note(n):
    seen.append(n)


def main():
    threads = []
    for n in range(3):
        thread = threading.Thread(
            target=note,
            args=(n,),
        )
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    print(len(seen))


main()
