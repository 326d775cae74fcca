"""The first reader takes the lock for all, and the last gives it back."""
import threading

read_count = 0
resource = threading.Lock()
count_lock = threading.Lock()
data = {"a": 1}


def reader():
    global read_count
    for _ in range(5):
        with count_lock:
            read_count += 1
            if read_count == 1:
                resource.acquire()
        for key in data:
            print(key, data[key])
        with count_lock:
            read_count -= 1
            if read_count == 0:
                resource.release()


def writer(name):
    for number in range(5):
        with resource:
            data[name + str(number)] = number
            data["a"] += 1


threads = [threading.Thread(target=reader) for _ in range(3)]
threads += [threading.Thread(target=writer, args=(number,)) for number in "bc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
