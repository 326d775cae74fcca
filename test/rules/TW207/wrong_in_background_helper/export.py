import csv
import pwd


def export_users(path):
    with open(path, "w", newline="") as target:
        writer = csv.writer(target)
        for user in pwd.getpwall():
            writer.writerow([user.pw_name, user.pw_dir])
