/*
 * Preloaded into a till, this writes down every byte that goes to a file below $RECORD_FOLDER and
 * every sync, in the order in which they happen, to $RECORD_LOG. A test then builds the disk as a
 * power cut at any of those moments would leave it: synced bytes certainly, others perhaps.
 *
 * A record: operation (1 byte), length of the path (4), offset (8), length of the data (4), then
 * path and data. Operations: W write, T cut to a size (offset), S sync, U remove, R rename
 * (the data is the new name). Names count as durable at once: the journal syncs its folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long count = syscall(SYS_write, log_fd, at, length);
    if (count <= 0) abort();
    at += count;
    length -= (size_t)count;
  }
}

static void record(char operation, const char *path, uint64_t offset, const void *data, uint32_t length) {
  const char *log = getenv("RECORD_LOG");
  if (log == NULL) return;
  pthread_mutex_lock(&lock);
  if (log_fd < 0) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  uint32_t path_length = (uint32_t)strlen(path);
  put(&operation, 1);
  put(&path_length, 4);
  put(&offset, 8);
  put(&length, 4);
  put(path, path_length);
  if (length > 0) put(data, length);
  pthread_mutex_unlock(&lock);
}

/* The path behind a descriptor, when it is one of the files that are watched. */
static int watched(int fd, char *path) {
  const char *folder = getenv("RECORD_FOLDER");
  char link[64];
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static uint64_t place(int fd) {
  struct stat status;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &status) == 0 ? (uint64_t)status.st_size : 0;
  return (uint64_t)lseek(fd, 0, SEEK_CUR);
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  char path[PATH_MAX];
  int watch = watched(fd, path);
  uint64_t at = watch ? place(fd) : 0;
  ssize_t count = real(fd, data, length);
  if (watch && count > 0) record('W', path, at, data, (uint32_t)count);
  return count;
}

static ssize_t record_pwrite(int fd, const void *data, ssize_t count, off_t at) {
  char path[PATH_MAX];
  if (count > 0 && watched(fd, path)) record('W', path, (uint64_t)at, data, (uint32_t)count);
  return count;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  return record_pwrite(fd, data, real(fd, data, length, at), at);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
  return record_pwrite(fd, data, real(fd, data, length, at), at);
}

static int record_truncate(int fd, off_t size, int result) {
  char path[PATH_MAX];
  if (result == 0 && watched(fd, path)) record('T', path, (uint64_t)size, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t size) {
  REAL(int, "ftruncate", int, off_t);
  return record_truncate(fd, size, real(fd, size));
}

int ftruncate64(int fd, off_t size) {
  REAL(int, "ftruncate64", int, off_t);
  return record_truncate(fd, size, real(fd, size));
}

static int record_sync(int fd, int result) {
  char path[PATH_MAX];
  if (result == 0 && watched(fd, path)) record('S', path, 0, NULL, 0);
  return result;
}

int fsync(int fd) {
  REAL(int, "fsync", int);
  return record_sync(fd, real(fd));
}

int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  return record_sync(fd, real(fd));
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  const char *folder = getenv("RECORD_FOLDER");
  int result = real(path);
  if (result == 0 && folder != NULL && strncmp(path, folder, strlen(folder)) == 0) record('U', path, 0, NULL, 0);
  return result;
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  const char *folder = getenv("RECORD_FOLDER");
  int result = real(from, to);
  if (result == 0 && folder != NULL && strncmp(from, folder, strlen(folder)) == 0) record('R', from, 0, to, (uint32_t)strlen(to));
  return result;
}
