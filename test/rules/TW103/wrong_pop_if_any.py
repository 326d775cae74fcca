import socket
from multiprocessing.pool import ThreadPool

HOST = ("db.local", 5432)
idle = []


def query(statement):
    conn = idle.pop() if idle else socket.create_connection(HOST)  # expect: TW103
    conn.sendall(statement.encode())
    answer = conn.recv(65536)
    idle.append(conn)
    return answer


def main():
    statements = [f"select {number}" for number in range(40)]
    with ThreadPool(8) as pool:
        for answer in pool.map(query, statements):
            print(answer)
    for conn in idle:
        conn.close()


if __name__ == "__main__":
    main()
