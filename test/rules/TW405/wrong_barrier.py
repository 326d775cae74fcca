import threading

lock = threading.Lock()
barrier = threading.Barrier(3)


def racer(n):
    with lock:
        print(n, "is ready")
        barrier.wait()  # expect: TW405


threads = [threading.Thread(target=racer, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
