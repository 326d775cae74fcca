import socket
import threading


def push(metrics, host):
    with socket.create_connection((host, 2003)) as sock:
        for name, value in metrics.items():
            sock.sendall(f"{name} {value}\n".encode())


def report(metrics):
    thread = threading.Thread(target=push, args=(dict(metrics), "graphite"), daemon=True)  # expect: TW207
    thread.start()
    return len(metrics)


print(report({"jobs": 5, "errors": 0}), "metrics pushed")
