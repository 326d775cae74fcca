import subprocess
import threading

lock = threading.Lock()
status = {}


def refresh():
    while True:
        with lock:
            status["disk"] = subprocess.run(["df"], capture_output=True).stdout  # expect: TW405


def show():
    with lock:
        print(status.get("disk"))


t = threading.Thread(target=refresh, daemon=True)
t.start()
for _ in range(3):
    show()
