import threading


def run():
    global total
    for i in range(100):
        total += i


thread = threading.Thread(target=run)
thread.start()  # expect: TW213
total = 0
thread.join()
print(total)
