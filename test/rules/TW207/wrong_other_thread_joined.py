import threading
import urllib.request
import zipfile


def read_page(url):
    with urllib.request.urlopen(url) as reply:
        print(len(reply.read()))


def pack(names):
    with zipfile.ZipFile("all.zip", "w") as archive:
        for name in names:
            archive.write(name)


def main():
    reader = threading.Thread(target=read_page, args=("https://example.org",), daemon=True)
    packer = threading.Thread(target=pack, args=(["a.txt", "b.txt"],), daemon=True)  # expect: TW207
    reader.start()
    packer.start()
    reader.join()
    print("all.zip is there")


main()
