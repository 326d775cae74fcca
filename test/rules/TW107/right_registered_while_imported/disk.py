import shutil

import checks


@checks.register
def free_space():
    return shutil.disk_usage("/").free
