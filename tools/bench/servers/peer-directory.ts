// The peer: NestJS, Apollo, TypeORM relations read through DataLoader, each as its documentation shows. No policies.
import 'reflect-metadata';
import { Module, Scope, Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Args, Field, GraphQLModule, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import DataLoader from 'dataloader';
import { Column, DataSource, Entity, In, PrimaryColumn } from 'typeorm';

const [url, associationId] = process.argv.slice(2) as [string, string];

@Entity('affiliation')
class Affiliation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'association_id' }) associationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') school: string;
  @Column('int', { name: 'graduation_year' }) graduationYear: number;
}

@Entity('person')
@ObjectType()
class Person {
  @PrimaryColumn('uuid') @Field(() => ID) id: string;
  @Column('uuid', { name: 'association_id' }) associationId: string;
  @Column('text', { name: 'first_name' }) @Field(() => String, { nullable: true }) firstName: string;
  @Column('text', { name: 'last_name' }) @Field(() => String, { nullable: true }) lastName: string;
  @Column('text', { name: 'last_key', select: false }) lastKey: string;
  @Column('text', { name: 'first_key', select: false }) firstKey: string;
  @Column('text') @Field(() => String, { nullable: true }) city: string;
  @Column('text') @Field(() => String, { nullable: true }) sector: string;
}

@Injectable({ scope: Scope.REQUEST })
class Studies {
  constructor(private readonly source: DataSource) {}
  readonly byPerson = new DataLoader<string, Affiliation[]>(async (ids) => {
    const all = await this.source.getRepository(Affiliation).find({ where: { associationId, personId: In([...ids]) } });
    return ids.map((id) => all.filter((study) => study.personId === id));
  });
}

@Resolver(() => Person)
class PersonResolver {
  constructor(private readonly source: DataSource, private readonly studies: Studies) {}

  @Query(() => [Person])
  directory(@Args('first', { type: () => Int }) first: number): Promise<Person[]> {
    return this.source.getRepository(Person).find({ where: { associationId }, order: { lastKey: 'ASC', firstKey: 'ASC', id: 'ASC' }, take: first });
  }
  @ResolveField(() => String, { nullable: true })
  async school(@Parent() person: Person): Promise<string | undefined> {
    return (await this.studies.byPerson.load(person.id))[0]?.school;
  }
  @ResolveField(() => Int, { nullable: true })
  async graduationYear(@Parent() person: Person): Promise<number | undefined> {
    return (await this.studies.byPerson.load(person.id))[0]?.graduationYear;
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true })],
  providers: [PersonResolver, Studies, { provide: DataSource, useFactory: () => new DataSource({ type: 'postgres', url, entities: [Person, Affiliation], poolSize: 4 }).initialize() }],
})
class PeerModule {}

const app = await NestFactory.create<NestFastifyApplication>(PeerModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(0, '127.0.0.1');
process.send?.({ port: (app.getHttpServer().address() as { port: number }).port });
