from scanners import PortScanner


def main():
    scanners = [PortScanner("localhost", port) for port in (22, 80, 443)]
    for scanner in scanners:
        scanner.start()
    for scanner in scanners:
        scanner.join()
        print(scanner.port, "open" if scanner.open else "closed")


main()
