import csv
import threading
import zipfile
from urllib.request import urlretrieve


def fetch():
    urlretrieve("https://data.example.org/iris.csv", "iris.csv")


def pack():
    with zipfile.ZipFile("old.zip", "w") as archive:
        archive.write("log.txt")


fetcher = threading.Thread(target=fetch)
fetcher.start()  # expect: TW201:warning
packer = threading.Thread(target=pack)
packer.start()  # expect: TW201:warning
with open("iris.csv") as file:
    for row in csv.reader(file):
        print(row)
print(zipfile.ZipFile("old.zip").namelist())
