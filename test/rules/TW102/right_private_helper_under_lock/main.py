from concurrent.futures import ThreadPoolExecutor

from pool import ConnectionPool


def query(pool, statement):
    conn = pool.acquire()
    try:
        conn.sendall(statement)
        answer = conn.recv(4096)
    except OSError:
        pool.discard(conn)
        raise
    pool.release(conn)
    return answer


def main():
    pool = ConnectionPool("db.local", 3)
    with ThreadPoolExecutor(max_workers=10) as executor:
        futures = [executor.submit(query, pool, b"select %d" % n) for n in range(50)]
        for future in futures:
            print(future.result())


if __name__ == "__main__":
    main()
