import threading

hits = 0


def search(low, high):
    global hits
    for number in range(low, high):
        digits = str(number)
        if digits == digits[::-1]:
            hits += 1  # expect: TW101


def main():
    threads = [threading.Thread(target=search, args=(n * 100_000, (n + 1) * 100_000)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(hits)


main()
