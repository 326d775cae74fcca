import subprocess
import threading

lock = threading.Lock()
done = 0


def build(name):
    global done
    with lock:
        subprocess.run(["make", name])  # expect: TW405
        done += 1


def test(name):
    global done
    with lock:
        subprocess.run(["pytest", name])  # expect: TW405
        done += 1


a = threading.Thread(target=build, args=("x",))
b = threading.Thread(target=test, args=("x",))
a.start()
b.start()
a.join()
b.join()
