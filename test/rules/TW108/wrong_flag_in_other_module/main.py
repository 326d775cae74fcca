import http.server
import threading

import state
from worker import refresh


def main():
    refresher = threading.Thread(target=refresh, args=("http://cache.local/",))
    refresher.start()
    try:
        with http.server.HTTPServer(("", 8080), http.server.SimpleHTTPRequestHandler) as server:
            server.serve_forever()
    finally:
        state.shutting_down = True
        refresher.join()


if __name__ == "__main__":
    main()
