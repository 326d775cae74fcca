import threading


def square(row):
    for n in range(len(row)):
        row[n] = row[n] ** 2  # expect: TW101


rows = [[1, 2, 3], [3, 4, 5], [4, 4, 4]]
threads = []
for number in range(3):
    thread = threading.Thread(target=square, args=(rows[number % 2],))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print(rows)
