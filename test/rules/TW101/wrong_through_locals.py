import socket
from concurrent.futures import ThreadPoolExecutor

HOSTS = ["alpha.example", "beta.example", "gamma.example"]
bytes_seen = 0


def probe(host):
    with socket.create_connection((host, 7), timeout=5) as conn:
        conn.sendall(b"ping\n")
        return conn.recv(4096)


def account(host):
    global bytes_seen
    before = bytes_seen
    answer = probe(host)
    after = before + len(answer)
    bytes_seen = after  # expect: TW101
    return host


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        for host in pool.map(account, HOSTS):
            print("probed", host)
    print(bytes_seen, "bytes in all")


if __name__ == "__main__":
    main()
